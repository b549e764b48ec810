namespace ContainerLint.Tests.Architecture.Sample.Left
{
    internal sealed record LeftType(Right.RightType? Other);
}

namespace ContainerLint.Tests.Architecture.Sample.Right
{
    internal sealed record RightType(Left.LeftType? Other);
}
