using System.Collections.Concurrent;

namespace ContainerLint.CSharp.Code;

/// <summary>
/// Values that other namespaces compute from a set of files, cached with the files so that each is computed once: at
/// most one value per type. Thread-safe.
/// </summary>
internal sealed class DerivedValues
{
    private readonly ConcurrentDictionary<Type, Slot> slots = new();

    /// <summary>
    /// The value of a type. If computing it throws (a cancellation), the next call computes it again.
    /// </summary>
    public T Of<T>(Func<T> compute)
        where T : class
    {
        var slot = slots.GetOrAdd(typeof(T), static _ => new Slot());
        if (slot.Value is { } known)
            return (T)known;
        lock (slot)
            return (T)(slot.Value ??= compute());
    }

    private sealed class Slot
    {
        private volatile object? value;

        public object? Value
        {
            get => value;
            set => this.value = value;
        }
    }
}
