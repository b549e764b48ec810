using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// Where Buildah takes an image from if its name begins with a transport: <c>containers-transports(5)</c>.
/// </summary>
internal static class BuildahTransport
{
    private const string Registry = "docker://";
    private const string Storage = "containers-storage:";
    private const string Daemon = "docker-daemon:";

    private static readonly string[] Files =
        ["dir:", "docker-archive:", "oci:", "oci-archive:", "ostree:", "sif:", "tarball:", "atomic:"];

    /// <summary>Whether a name begins with a transport.</summary>
    public static bool IsIn(string name) =>
        IsAt(name, Registry) || IsAt(name, Storage) || IsAt(name, Daemon)
        || Array.Exists(Files, transport => IsAt(name, transport));

    /// <summary>
    /// The reference behind a transport, and what becomes of the role of its use; null if the image is in a file.
    /// </summary>
    public static (MappedText Text, Role Role)? ReferenceIn(MappedText name, Role role)
    {
        if (IsAt(name.Value, Registry))
            return (From(name, Registry.Length), role);
        if (IsAt(name.Value, Daemon))
            return (From(name, Daemon.Length), Role.Local);
        if (!IsAt(name.Value, Storage))
            return null;
        // containers-storage:[overlay@/var/lib/containers]localhost/tools:1
        var end = name.Value.Length > Storage.Length && name.Value[Storage.Length] == '['
            ? name.Value.IndexOf(']') + 1
            : 0;
        return (From(name, Math.Max(end, Storage.Length)), Role.Local);
    }

    private static bool IsAt(string name, string transport) => name.StartsWith(transport, StringComparison.Ordinal);

    private static MappedText From(MappedText name, int start) =>
        name.Slice(TextRange.FromBounds(start, name.Value.Length));
}
