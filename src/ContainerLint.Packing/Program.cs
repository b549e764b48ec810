using ContainerLint.Packing;

if (args.Length < 2)
{
    Console.Error.WriteLine("Usage: ContainerLint.Packing FOLDER ASSEMBLY...");
    return 2;
}

AssemblySet.Read(args[1..]).Write(args[0]);
return 0;
