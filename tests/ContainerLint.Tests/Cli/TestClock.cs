using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace ContainerLint.Tests.Cli;

/// <summary>
/// A clock that stands still until a test moves it, but for pauses, such as those before a retry: they are over at
/// once, and the clock shows that they have passed. Timeouts are longer than any pause.
/// </summary>
internal sealed class TestClock() : FakeTimeProvider(new DateTimeOffset(2026, 9, 21, 12, 0, 0, TimeSpan.Zero))
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    /// <summary>The pauses, in order.</summary>
    public ConcurrentQueue<TimeSpan> Pauses { get; } = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime <= LongestPause)
        {
            Pauses.Enqueue(dueTime);
            Advance(dueTime);
        }

        return timer;
    }
}
