using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Dockerfiles;

/// <summary>
/// Reads paths: strings, <c>Path.Combine</c> and the like, and the properties and methods that give well-known folders.
/// </summary>
internal sealed class PathReader(ValueReader values, Definitions definitions)
{
    /// <summary>How many names and calls may lead to each other.</summary>
    private const int Deepest = 16;

    /// <summary>The path in an expression; null if it is not certain.</summary>
    public CodePath? Read(ExpressionSyntax expression, CodeFile file) => Read(expression, file, 0);

    private CodePath? Read(ExpressionSyntax expression, CodeFile file, int depth)
    {
        expression = Calls.Bare(expression);
        if (depth > Deepest)
            return null;
        if (values.ValuesOf(expression, file) is [{ IsNull: false, Text: { IsKnown: true } text }])
            return new CodePath(PathStart.Working, text.Value.Replace('\\', '/'));
        return expression switch
        {
            InvocationExpressionSyntax call => ReadCall(call, file, depth + 1),
            BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) =>
                Append(Read(sum.Left, file, depth + 1), sum.Right, file),
            InterpolatedStringExpressionSyntax whole => ReadInterpolated(whole, file, depth + 1),
            MemberAccessExpressionSyntax access when StartOf(access.Name.Identifier.ValueText) is { } start =>
                CodePath.At(start),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "DirectoryPath" } access =>
                Read(access.Expression, file, depth + 1),
            IdentifierNameSyntax or MemberAccessExpressionSyntax
                when definitions.Find(expression, file) is { Expression: { } value, File: { } at, IsOfElements: false }
                => Read(value, at, depth + 1),
            _ => null,
        };
    }

    private CodePath? ReadCall(InvocationExpressionSyntax call, CodeFile file, int depth)
    {
        var arguments = call.ArgumentList.Arguments;
        switch (Calls.NameOf(call)?.Identifier.ValueText)
        {
            case "Combine" or "Join" when IsOnPath(call) && arguments.Count > 0:
                return Combine(arguments.Select(static argument => argument.Expression), file, depth);
            case "GetFullPath" when IsOnPath(call) && arguments.Count is 1 or 2:
                return Combine(arguments.Reverse().Select(static argument => argument.Expression), file, depth);
            case { } name when StartOf(name) is { } start:
                return CodePath.At(start);
            default:
                return null;
        }
    }

    private static bool IsOnPath(InvocationExpressionSyntax call) =>
        Calls.ReceiverOf(call.Expression)?.ToString() is "Path" or "System.IO.Path" or "global::System.IO.Path";

    private CodePath? Combine(IEnumerable<ExpressionSyntax> parts, CodeFile file, int depth)
    {
        var path = CodePath.At(PathStart.Working);
        foreach (var part in parts)
        {
            if (Read(part, file, depth) is not { } read)
                return null;
            path = path.Combine(read);
        }

        return path;
    }

    private CodePath? ReadInterpolated(InterpolatedStringExpressionSyntax text, CodeFile file, int depth)
    {
        if (text.Contents is not [InterpolationSyntax first, ..] || Read(first.Expression, file, depth) is not { } path)
            return null;
        foreach (var content in text.Contents.Skip(1))
        {
            var more = content switch
            {
                InterpolatedStringTextSyntax literal => literal.TextToken.ValueText,
                InterpolationSyntax hole => TextOf(hole.Expression, file),
                _ => null,
            };
            if (more is null)
                return null;
            path = path.Append(more);
        }

        return path;
    }

    private CodePath? Append(CodePath? path, ExpressionSyntax more, CodeFile file) =>
        path is not null && TextOf(more, file) is { } text ? path.Append(text) : null;

    private string? TextOf(ExpressionSyntax expression, CodeFile file) =>
        expression.ToString() is "Path.DirectorySeparatorChar" or "System.IO.Path.DirectorySeparatorChar" ? "/"
        : values.ValuesOf(expression, file) is [{ IsNull: false, Text: { IsKnown: true } text }] ? text.Value
        : null;

    /// <summary>
    /// The folder that a member gives: of Testcontainers' <c>CommonDirectoryPath</c>, Aspire's builder, the runtime and
    /// test frameworks.
    /// </summary>
    private static PathStart? StartOf(string member) => member switch
    {
        "GetSolutionDirectory" or "GetGitDirectory" => PathStart.Above,
        "GetCallerFileDirectory" => PathStart.Source,
        "GetProjectDirectory" or "GetBinDirectory" or "AppHostDirectory" or "BaseDirectory" or "TestDirectory"
            or "CurrentDirectory" or "GetCurrentDirectory" or "ContentRootPath" => PathStart.Working,
        _ => null,
    };
}
