using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Binding;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values;
using ContainerLint.Documents;
using ContainerLint.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Reading;

/// <summary>A call, creation or assignment that uses a known API, with what it passes.</summary>
internal sealed record BoundUse(ApiCandidate Candidate, BoundApi BoundApi, IReadOnlyList<BoundPart> Parts)
{
    /// <summary>The API.</summary>
    public ImageApi Api => BoundApi.Api;

    /// <summary>
    /// The role of the image passed to a parameter. An image object passed on as a name, as in
    /// <c>WithName(new DockerImage("acme/app"))</c>, is built.
    /// </summary>
    public Role RoleOf(ApiParameter parameter) =>
        Candidate.Node is BaseObjectCreationExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: { } outer } }
        && outer is InvocationExpressionSyntax call && Calls.NameOf(call)?.Identifier.ValueText == "WithName"
            ? Role.Built
            : Api.RoleOf(parameter);

    /// <summary>Whether only a registry is set.</summary>
    public bool GivesRegistry => Parts is [{ Parameter.Part: PartKind.Registry }];

    /// <summary>Whether the image is built here.</summary>
    public bool Builds =>
        Parts.Any(static part => part.Parameter.Part is PartKind.BuildContext or PartKind.BuildFolder);

    /// <summary>Whether an image is named, not just part of one that is named elsewhere.</summary>
    public bool NamesImage
    {
        get
        {
            foreach (var part in Parts)
            {
                if (part.Parameter.Part is PartKind.Full or PartKind.Repository)
                    return true;
            }

            return false;
        }
    }
}

/// <summary>What is passed to a parameter.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Expression">The argument, an element of a collection, or the assigned value.</param>
/// <param name="File">The file of the expression.</param>
/// <param name="Values">Its possible values.</param>
internal sealed record BoundPart(
    ApiParameter Parameter, ExpressionSyntax Expression, CodeFile File, IReadOnlyList<Value> Values)
{
    /// <summary>The name of the build argument whose value this is, if both are passed together; else null.</summary>
    public string? ArgumentName { get; init; }

    /// <summary>Whether it is certainly <c>null</c>.</summary>
    public bool IsNothing => Values is [{ IsNull: true }];

    /// <summary>The parameters and members of the project that the values are made of.</summary>
    public Slots Slots { get; init; } = new();

    /// <summary>The place to report: the content of a literal between its quotes, else the whole expression.</summary>
    public Place PlaceOf(Value value)
    {
        var expression = Calls.Bare(Expression);
        if (value.File == File && expression.Span.Contains(value.Expression.Span))
            expression = Calls.Bare(value.Expression);
        var whole = File.PlaceOf(expression.Span);
        if (expression is not LiteralExpressionSyntax || value.Text.Value.Length == 0)
            return whole;
        var text = value.Text.Place;
        return text.Source == File.Source && text.Span.Start >= whole.Span.Start && text.Span.End <= whole.Span.End
            ? text
            : whole;
    }
}
