namespace Muster.Server;

/// <summary>How the process ends; listed in <c>docs/guide/configuration.md</c>.</summary>
internal enum ExitCode
{
    Ok = 0,
    Unexpected = 1,

    /// <summary>A setting is wrong; each fault was named.</summary>
    WrongConfiguration = 2,

    /// <summary>The database, the key file or the address to listen on cannot be used.</summary>
    CannotStart = 3,

    /// <summary>The backup cannot go into this database. Nothing was changed.</summary>
    RestoreRefused = 4,
}
