using static ContainerLint.CSharp.Apis.Entries;
using ContainerLint.CSharp.Binding;

namespace ContainerLint.CSharp.Apis;

/// <summary>Squadron's container resources.</summary>
internal static class SquadronApis
{
    private static readonly Receiver Resource = new() { Types = ["ContainerResourceBuilder"], MustShow = true };

    /// <summary>The table.</summary>
    public static ImageApi[] Table { get; } =
    [
        Method("Squadron.ContainerResourceBuilder", "Image", Full("image")).In(Gathering.Squadron).On(Resource),
        Method("Squadron.ContainerResourceBuilder", "Tag", Of("tag", Part.Tag)).In(Gathering.Squadron).On(Resource),
    ];
}
