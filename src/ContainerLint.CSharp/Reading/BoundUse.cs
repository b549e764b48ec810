using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Binding;
using ContainerLint.CSharp.Values;
using ContainerLint.Documents;
using ContainerLint.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Reading;

/// <summary>A piece of code that uses a known API, with what it gives to it.</summary>
internal sealed record BoundUse(CandidateUse Candidate, BoundApi BoundApi, IReadOnlyList<BoundPart> Parts)
{
    /// <summary>The API.</summary>
    public ImageApi Api => BoundApi.Api;

    /// <summary>
    /// What an image is used for that a parameter names: an object with a reference that is handed on at once,
    /// as in <c>WithName(new DockerImage("acme/app"))</c>, is what is built.
    /// </summary>
    public Role RoleOf(ApiParameter parameter) =>
        Candidate.Node is BaseObjectCreationExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: { } outer } }
        && outer is InvocationExpressionSyntax call && Calls.NameOf(call)?.Identifier.ValueText == "WithName"
            ? Role.Built
            : Api.RoleOf(parameter);

    /// <summary>Whether nothing but a registry is given.</summary>
    public bool GivesRegistry => Parts is [{ Parameter.Part: Part.Registry }];

    /// <summary>Whether an image is named, and not only a part of one that is named elsewhere.</summary>
    public bool NamesImage
    {
        get
        {
            foreach (var part in Parts)
            {
                if (part.Parameter.Part is Part.Full or Part.Repository)
                    return true;
            }

            return false;
        }
    }
}

/// <summary>What is given to one parameter.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Expression">The argument, one element of a collection, or what is assigned.</param>
/// <param name="File">The file that it stands in.</param>
/// <param name="Values">The values it may have.</param>
internal sealed record BoundPart(
    ApiParameter Parameter, ExpressionSyntax Expression, CodeFile File, IReadOnlyList<Value> Values)
{
    /// <summary>Where the expression stands; of one literal, what is between its quotes.</summary>
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
