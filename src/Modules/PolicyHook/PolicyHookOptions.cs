using System.Net;

namespace Muster.Modules.PolicyHook;

/// <summary>What whoever runs the server says about the hook. Administrators of the web UI cannot change it.</summary>
public sealed class PolicyHookOptions
{
    /// <summary>How long the hook has for its answer, from the look-up of its name to the last byte.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Where the hook may stand although the Internet cannot reach it. Nowhere by default.</summary>
    public IReadOnlyList<IPNetwork> Networks { get; set; } = [];

    /// <summary>PEM file of the only authorities that the hook's certificate may come from; null: those of this machine.</summary>
    public string? AuthorityFile { get; set; }
}
