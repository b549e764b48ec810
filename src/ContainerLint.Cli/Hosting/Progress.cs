namespace ContainerLint.Cli.Hosting;

/// <summary>
/// One line on the terminal that says how far a run is, once it takes more than a second; nothing if standard error is
/// not a terminal.
/// </summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(100);

    private readonly TextWriter? screen;
    private readonly ITimer? timer;
    private readonly Lock drawing = new();
    private string step = "";
    private string noun = "file";
    private int total;
    private int done;
    private bool isDrawn;
    private bool isOver;

    /// <summary>Begins to watch.</summary>
    /// <param name="screen">Where to draw; null to stay silent.</param>
    /// <param name="time">The clock.</param>
    public Progress(TextWriter? screen, TimeProvider time)
    {
        this.screen = screen;
        if (screen is not null)
            timer = time.CreateTimer(_ => Draw(), null, Delay, Period);
    }

    /// <summary>Draws nothing.</summary>
    public static Progress Silent => new(null, TimeProvider.System);

    /// <summary>Watches if a person sees the errors and the process does not run in a pipeline of CI.</summary>
    public static Progress On(Terminal terminal) =>
        new(terminal.IsErrorShown && !terminal.IsPipeline ? terminal.Error : null, terminal.Time);

    /// <summary>A step begins.</summary>
    /// <param name="name">What is done: "Reading".</param>
    /// <param name="count">How many things it goes over.</param>
    /// <param name="things">What one of them is called.</param>
    public void Begin(string name, int count, string things = "file")
    {
        step = name;
        noun = things;
        total = count;
        done = 0;
    }

    /// <summary>One more thing is done.</summary>
    public void Advance() => Interlocked.Increment(ref done);

    /// <summary>Wipes the line.</summary>
    public void Dispose()
    {
        timer?.Dispose();
        lock (drawing)
        {
            isOver = true;
            if (isDrawn)
                screen!.Write("\r\e[K");
        }
    }

    private string Bar
    {
        get
        {
            const int width = 20;
            var filled = total == 0 ? width : Math.Min(width, width * done / total);
            return new string('█', filled) + new string('░', width - filled);
        }
    }

    private void Draw()
    {
        lock (drawing)
        {
            if (isOver)
                return;
            screen!.Write(
                step.Length == 0 ? "\r\e[KLooking for files" : $"\r\e[K{step}: {Bar} {done} of {total} {noun}s");
            isDrawn = true;
        }
    }
}
