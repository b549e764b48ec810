using System.Buffers;

namespace ContainerLint.Knowledge;

/// <summary>A resource of this assembly, read in place: the loader mapped it, so only used pages cost.</summary>
internal sealed unsafe class EmbeddedBytes : MemoryManager<byte>
{
    private readonly UnmanagedMemoryStream stream;
    private readonly byte* start;

    private EmbeddedBytes(UnmanagedMemoryStream stream)
    {
        this.stream = stream;
        start = stream.PositionPointer;
    }

    /// <summary>The bytes of a resource. They live as long as the process.</summary>
    /// <exception cref="InvalidOperationException">The resource is not embedded.</exception>
    public static ReadOnlyMemory<byte> Of(string name)
    {
        return Of(typeof(EmbeddedBytes).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The file {name} is not embedded"));
    }

    /// <summary>The bytes of a resource of any assembly, or of another stream, which are copied.</summary>
    public static ReadOnlyMemory<byte> Of(Stream resource)
    {
        if (resource is UnmanagedMemoryStream mapped)
            return new EmbeddedBytes(mapped).Memory;
        using var copy = new MemoryStream();
        using (resource)
            resource.CopyTo(copy);
        return copy.ToArray();
    }

    /// <inheritdoc/>
    public override Span<byte> GetSpan() => new(start, (int)stream.Length);

    /// <inheritdoc/>
    public override MemoryHandle Pin(int elementIndex = 0) => new(start + elementIndex);

    /// <inheritdoc/>
    public override void Unpin()
    {
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
    }
}
