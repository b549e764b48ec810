using System.Globalization;
using ContainerLint.Configuration;
using ContainerLint.Documents;
using ContainerLint.Knowledge;

namespace ContainerLint.Rules;

/// <summary>CL7004: the image is older than the configured limit. Silent unless configured.</summary>
public sealed partial class AgedImage : RegistryRule
{
    private const int MostDays = 36_500;

    /// <summary><c>containerlint.max_image_age</c>: a number of days; 0 for no limit.</summary>
    public static Option<int> MaxAge { get; } = new("containerlint.max_image_age", 0, TryRead);

    /// <inheritdoc/>
    public override IReadOnlyList<Option> Options => [MaxAge];

    /// <inheritdoc/>
    private protected override Finding? Check(
        ImageUse image, RemoteImage remote, RegistryAnswer answer, RuleContext context)
    {
        var most = context.Settings.Value(MaxAge);
        if (most == 0 || answer.Created is not { } created)
            return null;
        var built = Day.Of(created.UtcDateTime);
        var age = context.Today - built;
        if (age <= most)
            return null;
        var name = image.NameRange();
        var message = $"{Quote(image, name)} was built {age} days ago, on {built}; the limit is {most} days";
        return Report(image, name, message);
    }

    private static bool TryRead(string text, out int days) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out days) && days <= MostDays;
}
