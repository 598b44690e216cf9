namespace Muster.Modules.Access;

public sealed class AccessOptions
{
    /// <summary>The first administrator's password, used once, on an empty database. Without it one is made up and written to a file.</summary>
    public string? AdminPassword { get; set; }

    /// <summary>Bearer token of an administrator, valid while it is configured: for set-up and for scripts until API tokens exist.</summary>
    public string? BootstrapToken { get; set; }

    /// <summary>How often one account may call the API, on each node; twenty times that at once.</summary>
    public int CallsPerSecond { get; set; } = 50;

    /// <summary>Where a made-up first password is written, mode 0600, until the administrator has chosen another.</summary>
    public string InitialPasswordFile { get; set; } = "initial-admin-password";

    /// <summary>How long an identity provider may take to answer a call of ours.</summary>
    public TimeSpan ProviderPatience { get; set; } = TimeSpan.FromSeconds(5);
}
