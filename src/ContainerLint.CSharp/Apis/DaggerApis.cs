using ContainerLint.Documents;
using static ContainerLint.CSharp.Apis.Entries;

namespace ContainerLint.CSharp.Apis;

/// <summary>Dagger's client, which is generated into the user's compilation.</summary>
internal static class DaggerApis
{
    /// <summary>The APIs.</summary>
    public static ImageApi[] Table { get; } =
    [
        Method("Dagger.Container Dagger.SDK.Container", "From", Full("address")).As(Role.Base).On(
            new Receiver { Types = ["Container"], Calls = ["Container"], MustShow = true }),
    ];
}
