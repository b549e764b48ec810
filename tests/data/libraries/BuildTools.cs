using System;

namespace Nuke.Common.Tools.Docker
{
    public class DockerBuildSettings
    {
    }

    public static class DockerBuildSettingsExtensions
    {
        public static T SetPath<T>(this T options, string path)
            where T : DockerBuildSettings => options;

        public static T SetFile<T>(this T options, string file)
            where T : DockerBuildSettings => options;

        public static T SetTarget<T>(this T options, string target)
            where T : DockerBuildSettings => options;

        public static T SetBuildArg<T>(this T options, params string[] arguments)
            where T : DockerBuildSettings => options;
    }

    public static class DockerTasks
    {
        public static void DockerBuild(Func<DockerBuildSettings, DockerBuildSettings> configure)
        {
        }
    }
}

namespace Cake.Docker
{
    public sealed class DockerImageBuildSettings
    {
        public string[] BuildArg { get; set; }

        public string File { get; set; }

        public string Target { get; set; }
    }
}
