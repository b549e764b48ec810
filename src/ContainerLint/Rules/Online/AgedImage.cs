using System.Globalization;
using ContainerLint.Configuration;
using ContainerLint.Documents;
using ContainerLint.Knowledge;

namespace ContainerLint.Rules;

/// <summary>CL7004: the image was built longer ago than the user wants. Says nothing unless configured.</summary>
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
        return age <= most
            ? null
            : Report(image, image.NameRange(), $"the image was built on {built}, {age} days ago, and {most} are allowed");
    }

    private static bool TryRead(string text, out int days) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out days) && days <= MostDays;
}
