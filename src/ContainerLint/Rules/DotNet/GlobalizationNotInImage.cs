using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL6014: an app needs cultures or time zones that its image does not have.</summary>
public sealed partial class GlobalizationNotInImage : ContainerRule
{
    private const string Switch = "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT";
    private const string TimeZone = "TZ";

    private static readonly HashSet<string> Packages = new(StringComparer.OrdinalIgnoreCase)
    {
        "Microsoft.Data.SqlClient", "Microsoft.EntityFrameworkCore.SqlServer", "Aspire.Microsoft.Data.SqlClient",
        "Aspire.Microsoft.EntityFrameworkCore.SqlServer",
    };

    /// <inheritdoc/>
    private protected override IEnumerable<Finding> Check(AppContainer container, RunContainers run)
    {
        if (!container.Image.IsDotnet)
            return [];
        var finding = container.Image.Has("icu") == false ? CheckCultures(container, run) : null;
        return new[] { finding, CheckTimeZone(container) }.OfType<Finding>();
    }

    private Finding? CheckCultures(AppContainer container, RunContainers run)
    {
        var (final, image) = (container.Final, container.Image);
        var invariant = container.Project?.Syntax.Publishing.InvariantGlobalization;
        final.Variables.Environment.TryGetValue(Switch, out var set);
        if (container.Services.Any(service => service.All.Any(one =>
            one.Environment.ContainsKey(Switch) || one.HasOtherVariables)))
        {
            return null;
        }

        if (set is not null)
        {
            return set.Value?.Value is "false" or "0" && invariant is null or "false"
                && !StageContents.MayHave(final, "icu") && !run.PackagesAround(container).Any(BringsIcu)
                ? AboutIcu(set.Place.InFile(), image.Name, container)
                : null;
        }

        if (image.ValueOf(Switch) != "true" || invariant is not (null or "true"))
            return null;
        if (IcuIn(final) is { } icu)
        {
            return invariant is not null ? null : new Finding(
                this, icu, $"ICU has no effect while {Switch} is true, as the image sets it")
            {
                AtMost = Severity.Warning,
                Notes = [$"ENV {Switch}=false", image.Note],
            };
        }

        return run.PackagesOf(container).FirstOrDefault(Packages.Contains) is { } package
            && !StageContents.MayHave(final, "icu")
                ? AboutPackage(package, container) : null;
    }

    /// <summary>Whether a package brings ICU into the folder of the app.</summary>
    private static bool BringsIcu(string package) =>
        package.StartsWith("Microsoft.ICU.", StringComparison.OrdinalIgnoreCase);

    private Finding AboutIcu(Place place, string name, AppContainer container) =>
        new(this, place, $"'{name}' has no ICU, so the app stops at start")
        {
            Fixes = FixOf(container) is { } fix ? [fix] : [],
            Notes = [container.Image.Note],
        };

    private Finding AboutPackage(string package, AppContainer container) => new(
        this, StageImage.TagIn(container.Final), $"'{package}' does not work in this image, which has no cultures")
    {
        Fixes = FixOf(container) is { } fix ? [fix] : [],
        Notes =
        [
            "opening a connection throws NotSupportedException: Globalization Invariant Mode is not supported",
            container.Image.Note,
        ],
    };

    private Finding? CheckTimeZone(AppContainer container)
    {
        var final = container.Final;
        return container.Image.Has("tzdata") == false
            && final.Variables.Environment.TryGetValue(TimeZone, out var zone)
            && zone.Value is { Value: { Length: > 0 } value } && value.IndexOf('/') > 0 && value != "Etc/UTC"
            && !StageContents.MayHave(final, "tzdata") && !StageContents.MayHave(final, "zoneinfo")
                ? new Finding(this, zone.Place.InFile(), $"'{container.Image.Name}' has no time zones, so TZ means UTC")
                {
                    AtMost = Severity.Warning,
                    Fixes = FixOf(container) is { } fix ? [fix] : [],
                    Notes = [container.Image.Note],
                }
                : null;
    }

    /// <summary>Where ICU is installed.</summary>
    private static Place? IcuIn(StageState final)
    {
        foreach (var instruction in final.Chain)
        {
            if (instruction.Kind != InstructionKind.Run || !StageContents.Mentions(instruction, final.Source, "icu"))
                continue;
            foreach (var command in final.CommandsOf(instruction))
            {
                var icu = command.Words.FirstOrDefault(word => word.Text.StartsWith("icu", StringComparison.Ordinal));
                if (icu is not null && !command.IsConditional && command.Name == "apk")
                    return new Place(final.Source, icu.Span).InFile();
            }
        }

        return null;
    }

    /// <summary>The variant with cultures and time zones: of .NET 8 and later, but not of the SDK.</summary>
    private static Fix? FixOf(AppContainer container)
    {
        var image = container.Image;
        if (image.Major < 8 || image.Kind == "sdk" || image.Tag.Words.Contains("composite")
            || image.Tag.Words.Contains("extra") || container.Final.Image is not { } text
            || text.Value.IndexOf('@') >= 0)
        {
            return null;
        }

        return text.Replace(new TextRange(text.Value.Length, 0), "-extra") is { } edit
            ? new Fix($"Use '{image.Tag.Text}-extra'", Safety.Unsafe, [edit])
            : null;
    }
}
