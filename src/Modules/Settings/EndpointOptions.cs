namespace Muster.Modules.Settings;

/// <summary>What the host was told about where it stands; shown and checked here, decided there.</summary>
public sealed class EndpointOptions
{
    public Uri Listener { get; set; } = new("http://localhost");

    public bool BehindProxy { get; set; }

    /// <summary>Addresses and networks whose forwarding headers are believed.</summary>
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];

    /// <summary>PEM file of the authority that signed the public URL's certificate, where this machine does not trust it.</summary>
    public string? AuthorityFile { get; set; }
}
