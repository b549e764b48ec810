using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL1012: an image is pulled from an address that another one has taken the place of.</summary>
public sealed partial class LegacyRegistry : ImageRule
{
    /// <summary>What stands in a new address for what depends on the image.</summary>
    private const char Placeholder = '<';

    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        if (image.Name is not { Error: null, Domain.IsKnown: true } || context.IsExpectedToMove(image)
            || Registries.MoveOf(image.TextOf(image.NameRange())) is not { } move
            || move.To.IndexOf(Placeholder) >= 0 || !HasHappened(move, context.Today))
        {
            return null;
        }

        var old = new TextRange(image.NameRange().Start, move.From.Length);
        var safety = move.IsSame ? Safety.Safe : Safety.Unsafe;
        var fix = FixOf($"Write '{move.To}'", safety, image.Text.Replace(old, move.To));
        var finding = Report(image, old, Message(move), fix);
        return move.Status == "alias" ? finding with { AtMost = Severity.Info } : finding;
    }

    private static bool HasHappened(RegistryMove move, Day today) =>
        move.Since is null || !Day.TryParseFirst(move.Since, out var since) || since <= today;

    private static string Message(RegistryMove move)
    {
        var since = move.Since is null ? "" : " since " + move.Since;
        return move.Status switch
        {
            "alias" => $"'{move.From}' is another name of '{move.To}', which is the one to write",
            "frozen" => $"'{move.From}' has got no new images{since}; the same ones are in '{move.To}'",
            _ => $"'{move.From}' is no longer in use{since}; images are in '{move.To}' now",
        } + " " + KnownImage.AsOf;
    }
}
