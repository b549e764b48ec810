using System.IO.Hashing;
using System.Text.Json;
using ContainerLint.Cli.LanguageServer.Protocol;

namespace ContainerLint.Cli.LanguageServer.Features;

/// <summary>Tells answers about the findings of a document from each other.</summary>
internal static class DiagnosticNames
{
    /// <summary>A name that is the same for the same findings at the same places.</summary>
    public static string Of(IReadOnlyList<EditorDiagnostic> found) =>
        Convert.ToHexStringLower(XxHash128.Hash(Bytes(found)));

    /// <summary>Whether an editor would show the same.</summary>
    public static bool AreSame(IReadOnlyList<EditorDiagnostic> left, IReadOnlyList<EditorDiagnostic> right) =>
        ReferenceEquals(left, right) || (left.Count == right.Count && Bytes(left).AsSpan().SequenceEqual(Bytes(right)));

    private static byte[] Bytes(IReadOnlyList<EditorDiagnostic> found) =>
        JsonSerializer.SerializeToUtf8Bytes(found, ProtocolJson.Default.IReadOnlyListEditorDiagnostic);
}
