using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Values;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Binding;

/// <summary>An expression that a known API takes as a reference or as part of one.</summary>
/// <param name="Expression">The argument, or the right side of an assignment.</param>
/// <param name="Part">What the API takes it for.</param>
/// <param name="Values">The values that the expression may have, one per branch.</param>
internal sealed record ImageSite(ExpressionSyntax Expression, PartKind Part, IReadOnlyList<Value> Values);
