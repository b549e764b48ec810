using ContainerLint.Fuzz;
using ContainerLint.Tests.Fuzzing;
using SharpFuzz;

// Some platforms give threads a smaller stack than this one; what works within 1 MB works everywhere.
const int stackSize = 1 << 20;

var exitCode = 0;
var thread = new Thread(() => exitCode = Run(args), stackSize);
thread.Start();
thread.Join();
return exitCode;

static int Run(string[] args)
{
    switch (args)
    {
        case []:
            Fuzz();
            return 0;
        case ["seeds", var folder]:
            WriteSeeds(folder);
            return 0;
        case ["instrument", .. var assemblies]:
            foreach (var assembly in assemblies)
                Fuzzer.Instrument(assembly, _ => true, Options.Value);
            return 0;
        case ["texts", .. var paths]:
            return Replay.Texts(paths);
        case ["long", .. var paths]:
            return Replay.Long(paths);
        default:
            return Replay.Inputs(args);
    }
}

// Runs under afl-fuzz, which starts this program and passes it one input after another.
static void Fuzz()
{
    var buffer = new MemoryStream();
    Fuzzer.Run(stream =>
    {
        buffer.SetLength(0);
        stream.CopyTo(buffer);
        FuzzTarget.Run(FuzzInput.Of(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    });
}

static void WriteSeeds(string folder)
{
    Directory.CreateDirectory(folder);
    var count = 0;
    foreach (var seed in FuzzSeeds.All())
        File.WriteAllBytes(Path.Combine(folder, $"{count++:0000}"), seed);
    Console.WriteLine($"{count} seeds");
}
