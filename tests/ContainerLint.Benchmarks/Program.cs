using BenchmarkDotNet.Running;
using ContainerLint.Benchmarks;

// corpus [PATH]: measures a folder of real files in this process
// first: measures the first look-up of an official image in new processes
// compiler [FILES] [IMAGES]: measures the analyzer in the compiler by its telemetry, in new processes
// code PATH FILES IMAGES: writes C# code to measure
// monorepo PATH FILES [CORPUS]: writes a whole repository to measure
// Everything else is passed to BenchmarkDotNet.
if (args is ["corpus", .. var rest])
    return CorpusRun.Measure(rest.Length > 0 ? rest[0] : "../shared/corpus");
if (args is ["first", .. var once])
    return once.Length > 0 ? FirstQuestion.Ask() : FirstQuestion.Measure();
if (args is ["compiler", .. var sizes])
{
    return CompilerCost.Measure(
        sizes.Length > 0 ? int.Parse(sizes[0]) : 200, sizes.Length > 1 ? int.Parse(sizes[1]) : 20);
}

if (args is ["compiler-once", var amount, var analyzer, var strings])
    return await SdkCompiler.Once(int.Parse(amount), analyzer, int.Parse(strings));
if (args is ["code", var folder, var files, var images])
    return CodeSample.Write(folder, int.Parse(files), int.Parse(images));
if (args is ["monorepo", var repository, var count, .. var real])
    return new MonorepoSample(repository, real.Length > 0 ? real[0] : "../shared/corpus").Write(int.Parse(count));
BenchmarkSwitcher.FromAssembly(typeof(CorpusRun).Assembly).Run(args);
return 0;
