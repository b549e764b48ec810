namespace ContainerLint.Cli.Registry;

/// <summary>
/// Throttles the requests to a host: limits concurrent ones, waits while the host asks for a pause, and stops after
/// repeated failures. Thread-safe.
/// </summary>
/// <param name="limits">The limits.</param>
/// <param name="time">The clock.</param>
internal sealed class HostGate(RegistryLimits limits, TimeProvider time)
{
    private readonly SemaphoreSlim slots = new(limits.ParallelPerHost);
    private readonly Lock changing = new();
    private DateTimeOffset openAt = DateTimeOffset.MinValue;
    private RegistryException? last;
    private int failures;

    /// <summary>Waits until a request may be sent; the caller disposes the slot after it.</summary>
    /// <exception cref="RegistryException">The host has failed too often.</exception>
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

    /// <summary>Lets no request start for a while.</summary>
    public void Pause(TimeSpan wait)
    {
        lock (changing)
        {
            var until = time.GetUtcNow() + wait;
            if (until > openAt)
                openAt = until;
        }
    }

    /// <summary>Records that the host answered.</summary>
    public void Succeed()
    {
        lock (changing)
            failures = failures >= limits.MostFailures ? failures : 0;
    }

    /// <summary>Records that a request failed.</summary>
    /// <param name="why">The reason, which later requests fail with.</param>
    /// <param name="isFinal">Whether every other request to the host would fail as well.</param>
    public void Fail(RegistryException why, bool isFinal)
    {
        lock (changing)
        {
            last = failures >= limits.MostFailures ? last : why;
            failures = isFinal ? limits.MostFailures : failures + 1;
        }
    }

    /// <summary>One of the concurrent requests to a host.</summary>
    internal readonly struct Slot(SemaphoreSlim slots) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose() => slots.Release();
    }
}
