using System.Collections.Immutable;
using System.Net;
using Muster.Http;
using Muster.Modules.Access;
using Muster.Modules.Audit;
using Muster.Modules.Devices;
using Muster.Modules.Devices.SharedKeys;
using Muster.Modules.EnrollmentQueue;
using Muster.Modules.Enrollments;
using Muster.Modules.Keys;
using Muster.Modules.Policies;
using Muster.Modules.PolicyHook;
using Muster.Modules.PreApproval;
using Muster.Modules.Settings;

namespace Muster.Server.Settings;

/// <summary>Checked settings of one server; what they mean stands in <c>docs/guide/configuration.md</c>.</summary>
internal sealed record ServerSettings
{
    public required Uri Listen { get; init; }

    /// <summary>Where numbers about this node are served; null: nowhere.</summary>
    public Uri? MetricsListen { get; init; }

    public required PublicAddress PublicAddress { get; init; }

    public required string DataFolder { get; init; }

    /// <summary>Exactly one of this and <see cref="PostgresConnectionString"/> is set.</summary>
    public string? SqlitePath { get; init; }

    public string? PostgresConnectionString { get; init; }

    /// <summary>The key that seals the keys in the database.</summary>
    public required KeySource Key { get; init; }

    /// <summary>The key to change over to.</summary>
    public KeySource? NextKey { get; init; }

    public TlsFiles? Tls { get; init; }

    /// <summary>A proxy ends TLS in front of this server.</summary>
    public bool BehindProxy { get; init; }

    /// <summary>The proxies that are believed.</summary>
    public ImmutableArray<IPNetwork>? ProxyNetworks { get; init; }

    /// <summary>PEM file of the authority behind the public URL's certificate.</summary>
    public string? PublicUrlAuthority { get; init; }

    /// <summary>Where the policy hook may stand beside the public Internet.</summary>
    public ImmutableArray<IPNetwork> HookNetworks { get; init; } = [];

    /// <summary>PEM file of the authority behind the policy hook's certificate.</summary>
    public string? HookAuthority { get; init; }

    public string? AdminPassword { get; init; }

    public string? BootstrapToken { get; init; }

    public required int ApiCallsPerSecond { get; init; }

    public required TimeSpan UndoWindow { get; init; }

    public required bool RequireFingerprintConfirmation { get; init; }

    public required bool SilentReject { get; init; }

    public required TimeSpan SharedKeyWindow { get; init; }

    /// <summary>Enrollments may be simulated.</summary>
    public required bool Simulation { get; init; }

    /// <summary>Of the service identity that puts devices into their group while they enroll.</summary>
    public required Guid ProvisioningAppId { get; init; }

    /// <summary>Without news for so long an enrollment under way is incomplete.</summary>
    public required TimeSpan EnrollmentSilence { get; init; }

    public required bool SharedKeyReportOnly { get; init; }

    public required TimeSpan PendingLifetime { get; init; }

    public required int PendingCap { get; init; }

    /// <summary>Where the packages of apps lie.</summary>
    public required string PackageFolder { get; init; }

    public required long PackageMaxBytes { get; init; }

    public required long ImportMaxBytes { get; init; }

    public required int ImportMaxRows { get; init; }

    public required int ImportMaxOpen { get; init; }

    public required bool ImportUserSelects { get; init; }

    /// <summary>Uploads leave so much of the disk free.</summary>
    public required long PackageKeepFreeBytes { get; init; }

    /// <summary>The built web UI.</summary>
    public required string WebFolder { get; init; }

    public void Configure(ServiceIdentityOptions options) => options.ProvisioningAppId = ProvisioningAppId;

    public void Configure(AccessOptions options)
    {
        options.AdminPassword = AdminPassword;
        options.BootstrapToken = BootstrapToken;
        options.CallsPerSecond = ApiCallsPerSecond;
        options.InitialPasswordFile = Path.Combine(DataFolder, "initial-admin-password");
    }

    public void Configure(EndpointOptions options)
    {
        options.Listener = Listen;
        options.BehindProxy = BehindProxy;
        options.TrustedProxies = [.. (ProxyNetworks ?? []).Select(network => network.ToString())];
        options.AuthorityFile = PublicUrlAuthority;
    }

    public void Configure(AuditOptions options) => options.HeadsFile = Path.Combine(DataFolder, "audit-heads.jsonl");

    public void Configure(EnrollmentQueueOptions options)
    {
        options.UndoWindow = UndoWindow;
        options.RequireFingerprintConfirmation = RequireFingerprintConfirmation;
        options.SilentReject = SilentReject;
        options.PendingLifetime = PendingLifetime;
        options.PendingCap = PendingCap;
    }

    public void Configure(PreApprovalOptions options)
    {
        (options.MaxFileBytes, options.MaxRows, options.MaxOpen) = (ImportMaxBytes, ImportMaxRows, ImportMaxOpen);
        options.UserSelectsOwnership = ImportUserSelects;
    }

    public void Configure(PolicyHookOptions options) =>
        (options.Networks, options.AuthorityFile) = (HookNetworks, HookAuthority);

    public void Configure(PackageOptions options)
    {
        options.Folder = PackageFolder;
        options.MaxBytes = PackageMaxBytes;
        options.KeepFreeBytes = PackageKeepFreeBytes;
    }

    public void Configure(EnrollmentsOptions options) => options.SilenceTimeout = EnrollmentSilence;

    public void Configure(SharedKeysOptions options)
    {
        options.Window = SharedKeyWindow;
        options.Suspends = !SharedKeyReportOnly;
    }
}

/// <summary>Paths of PEM files.</summary>
internal sealed record TlsFiles(string Certificate, string Key);

/// <summary>Exactly one of the two is filled.</summary>
internal sealed record SettingsReading(ServerSettings? Settings, IReadOnlyList<string> Faults);
