using ContainerLint.CSharp.Binding;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Reading;
using ContainerLint.CSharp.Values;

namespace ContainerLint.CSharp.Deriving;

/// <summary>What deriving has to know of a project: read by symbols, or by the shape of the code.</summary>
internal abstract class DerivingProject
{
    /// <summary>The number of files.</summary>
    public abstract int Count { get; }

    /// <summary>The text of a file.</summary>
    public abstract string TextOf(int file);

    /// <summary>A file, parsed when first asked for.</summary>
    public abstract CodeFile FileOf(int file);

    /// <summary>What a file contains by itself, read once.</summary>
    public abstract FileReading ReadingOf(CodeFile file);

    /// <summary>Whether what a file names can be looked up; not if it is nested too deeply.</summary>
    public virtual bool MayBind(CodeFile file) => true;

    /// <summary>Finds definitions; for one read on one thread.</summary>
    public abstract Definitions NewDefinitions();

    /// <summary>Recognises types in a file.</summary>
    public abstract TypeBinder TypesOf(CodeFile file);

    /// <summary>What Testcontainers puts in front of images without a registry, found once.</summary>
    public abstract Lazy<HubPrefix> Prefix { get; }

    /// <summary>Finds what Testcontainers puts in front of images without a registry.</summary>
    protected HubPrefix FindPrefix() => HubPrefix.In(
        Enumerable.Range(0, Count).Where(file => HubPrefix.MayBeSetIn(TextOf(file))).Select(FileOf).Where(MayBind),
        new ValueReader(NewDefinitions()));

    /// <summary>Whether a file may name images by itself.</summary>
    public abstract bool MayNameImages(int file);
}
