namespace ContainerLint.Languages.Dockerfiles;

/// <summary>The instructions that BuildKit knows.</summary>
public enum InstructionKind
{
    /// <summary>A word that is no instruction.</summary>
    Unknown,

    /// <summary><c>ADD</c></summary>
    Add,

    /// <summary><c>ARG</c></summary>
    Arg,

    /// <summary><c>CMD</c></summary>
    Cmd,

    /// <summary><c>COPY</c></summary>
    Copy,

    /// <summary><c>ENTRYPOINT</c></summary>
    Entrypoint,

    /// <summary><c>ENV</c></summary>
    Env,

    /// <summary><c>EXPOSE</c></summary>
    Expose,

    /// <summary><c>FROM</c></summary>
    From,

    /// <summary><c>HEALTHCHECK</c></summary>
    Healthcheck,

    /// <summary><c>LABEL</c></summary>
    Label,

    /// <summary><c>MAINTAINER</c></summary>
    Maintainer,

    /// <summary><c>ONBUILD</c></summary>
    Onbuild,

    /// <summary><c>RUN</c></summary>
    Run,

    /// <summary><c>SHELL</c></summary>
    Shell,

    /// <summary><c>STOPSIGNAL</c></summary>
    StopSignal,

    /// <summary><c>USER</c></summary>
    User,

    /// <summary><c>VOLUME</c></summary>
    Volume,

    /// <summary><c>WORKDIR</c></summary>
    Workdir,
}
