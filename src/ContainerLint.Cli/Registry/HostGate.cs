namespace ContainerLint.Cli.Registry;

/// <summary>
/// How a host may be asked: only so many requests at a time, none while it wants to be left alone, and none any more
/// once it has failed again and again. Safe for several threads.
/// </summary>
/// <param name="limits">How hard a host is asked.</param>
/// <param name="time">The clock.</param>
internal sealed class HostGate(RegistryLimits limits, TimeProvider time)
{
    private readonly SemaphoreSlim slots = new(limits.ParallelPerHost);
    private readonly Lock changing = new();
    private DateTimeOffset openAt = DateTimeOffset.MinValue;
    private RegistryException? last;
    private int failures;

    /// <summary>Waits until the host may be asked; the caller gives the place back.</summary>
    /// <exception cref="RegistryException">The host has been given up.</exception>
    public async Task<Slot> EnterAsync(CancellationToken cancellation)
    {
        await slots.WaitAsync(cancellation).ConfigureAwait(false);
        var slot = new Slot(slots);
        try
        {
            while (true)
            {
                TimeSpan wait;
                lock (changing)
                {
                    if (failures >= limits.MostFailures)
                        throw new RegistryException(last!.Error, last.Message);
                    wait = openAt - time.GetUtcNow();
                }

                if (wait <= TimeSpan.Zero)
                    return slot;
                await Task.Delay(wait, time, cancellation).ConfigureAwait(false);
            }
        }
        catch
        {
            slot.Dispose();
            throw;
        }
    }

    /// <summary>Leaves the host alone for a while.</summary>
    public void Pause(TimeSpan wait)
    {
        lock (changing)
        {
            var until = time.GetUtcNow() + wait;
            if (until > openAt)
                openAt = until;
        }
    }

    /// <summary>The host has answered.</summary>
    public void Succeed()
    {
        lock (changing)
            failures = failures >= limits.MostFailures ? failures : 0;
    }

    /// <summary>A request came to nothing.</summary>
    /// <param name="why">Why, which those that ask later are told.</param>
    /// <param name="isFinal">Whether no other request to the host can fare better.</param>
    public void Fail(RegistryException why, bool isFinal)
    {
        lock (changing)
        {
            last = failures >= limits.MostFailures ? last : why;
            failures = isFinal ? limits.MostFailures : failures + 1;
        }
    }

    /// <summary>A place among the requests that a host answers at a time.</summary>
    internal readonly struct Slot(SemaphoreSlim slots) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose() => slots.Release();
    }
}
