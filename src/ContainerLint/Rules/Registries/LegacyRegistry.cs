using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL1012: an image is pulled from an address that has a replacement.</summary>
public sealed partial class LegacyRegistry : ImageRule
{
    /// <summary>Starts a placeholder in a new address, such as <c>&lt;region&gt;</c>.</summary>
    private const char Placeholder = '<';

    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        if (image.Name is not { Error: null, Domain.IsKnown: true } || context.IsExpectedToMove(image)
            || context.Knowledge.Registries.MoveOf(image.TextOf(image.NameRange())) is not { } move
            || move.To.IndexOf(Placeholder) >= 0 || !HasHappened(move, context.Today))
        {
            return null;
        }

        var old = new TextRange(image.NameRange().Start, move.From.Length);
        var safety = move.IsSame ? Safety.Safe : Safety.Unsafe;
        var fix = FixOf($"Use '{move.To}'", safety, image.Text.Replace(old, move.To));
        var finding = Report(image, old, Message(move), fix, context.Knowledge.NoteOn("registries"));
        return move.Status == "alias" ? finding with { AtMost = Severity.Info } : finding;
    }

    private static bool HasHappened(RegistryMove move, Day today) =>
        move.Since is null || !Day.TryParseFirst(move.Since, out var since) || since <= today;

    private static string Message(RegistryMove move)
    {
        var since = move.Since is null ? "" : " since " + move.Since;
        return move.Status switch
        {
            "alias" => $"'{move.From}' is another name for '{move.To}'",
            "frozen" => $"'{move.From}' has received no new images{since}; use '{move.To}'",
            _ => $"'{move.From}' has been retired{since}; use '{move.To}'",
        };
    }
}
