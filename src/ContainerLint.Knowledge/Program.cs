using ContainerLint.KnowledgeGenerator;

return GenerateCommand.Create().Parse(args).Invoke();
