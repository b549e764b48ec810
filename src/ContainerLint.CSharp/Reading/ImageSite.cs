using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Values;
using ContainerLint.Documents;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Reading;

/// <summary>An expression that a known API takes as a reference, or as a part of one.</summary>
/// <param name="Expression">The argument, or the right side of an assignment.</param>
/// <param name="File">The file that it stands in.</param>
/// <param name="Part">What it carries.</param>
/// <param name="Role">What the image is used for.</param>
/// <param name="Api">The type and the member, such as <c>ContainerBuilder.WithImage</c>.</param>
/// <param name="Values">The values that the expression may have, one for each branch.</param>
internal sealed record ImageSite(
    ExpressionSyntax Expression, CodeFile File, Part Part, Role Role, string Api, IReadOnlyList<Value> Values);
