using ContainerLint.Cli.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace ContainerLint.Tests.Cli.Hosting;

public sealed class ProgressTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly StringWriter screen = new();

    [Fact]
    public void A_short_run_draws_nothing()
    {
        using (var progress = new Progress(screen, clock))
        {
            progress.Begin("Reading", 10);
            clock.Advance(TimeSpan.FromSeconds(0.99));
        }

        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("", screen.ToString());
    }

    [Fact]
    public void A_long_run_draws_a_line_and_wipes_it_in_the_end()
    {
        using (var progress = new Progress(screen, clock))
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            progress.Begin("Reading", 4);
            progress.Advance();
            clock.Advance(TimeSpan.FromSeconds(0.1));
        }

        Assert.Equal(
            $"\r\e[KLooking for files\r\e[KReading: {new string('█', 5)}{new string('░', 15)} 1 of 4 files\r\e[K",
            screen.ToString());
    }
}
