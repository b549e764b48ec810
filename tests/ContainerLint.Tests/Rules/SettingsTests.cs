using ContainerLint.Configuration;

namespace ContainerLint.Tests.Rules;

public sealed class SettingsTests
{
    private static readonly Option<int> Count = new("containerlint.count", 3, int.TryParse);

    [Theory]
    [InlineData("containerlint.count", "5", 5)]
    [InlineData("ContainerLint.Count", "5", 5)]
    [InlineData("containerlint.count", "five", 3)]
    [InlineData("containerlint.other", "5", 3)]
    public void An_option_has_the_configured_value_or_its_default(string key, string value, int expected)
    {
        var settings = new Settings([new(key, value)]);
        Assert.Equal(expected, settings.Value(Count));
        Assert.Equal(expected, settings.Value(Count));
    }

    [Fact]
    public void Without_settings_an_option_has_its_default() => Assert.Equal(3, Settings.Default.Value(Count));

    [Fact]
    public void The_last_value_of_a_key_wins() => Assert.Equal(
        2, new Settings([new("containerlint.count", "1"), new("CONTAINERLINT.COUNT", "2")]).Value(Count));
}
