using Muster.Modules.Devices;
using Muster.Storage.Postgres;

namespace Muster.Server.Settings;

/// <summary>Turns raw settings into checked ones, or into one message per fault that names the key and the remedy.</summary>
internal static class SettingsReader
{
    private const long MiB = 1024L * 1024;
    private const long GiB = 1024 * MiB;
    private const string DefaultData = "/var/lib/muster";
    private const string SqlitePrefix = "sqlite:";

    public static SettingsReading Read(RawSettings raw)
    {
        var data = Path.GetFullPath(raw["MUSTER_DATA"] ?? DefaultData);
        var database = raw.Secret("MUSTER_DATABASE") ?? $"{SqlitePrefix}{Path.Combine(data, "muster.db")}";
        var sqlite = database.StartsWith(SqlitePrefix, StringComparison.Ordinal)
            ? database[SqlitePrefix.Length..]
            : null;
        var postgres = sqlite is null ? PostgresAddress.TryParse(database) : null;
        if (sqlite is null or "" && postgres is null)
        {
            // The value may hold a password, so it is not repeated.
            raw.Faults.Add(
                "MUSTER_DATABASE is no database: give sqlite:<path> or postgres://user:password@host:port/database."
            );
        }

        var network = NetworkSettings.Read(raw);
        var settings = new ServerSettings
        {
            Listen = network.Listen,
            MetricsListen = network.MetricsListen,
            PublicAddress = network.PublicAddress,
            Tls = network.Tls,
            BehindProxy = network.BehindProxy,
            PublicUrlAuthority = network.PublicUrlAuthority,
            ProxyNetworks = network.ProxyNetworks,
            HookNetworks = network.HookNetworks,
            HookAuthority = network.HookAuthority,
            DataFolder = data,
            SqlitePath = sqlite is null ? null : Path.GetFullPath(sqlite),
            PostgresConnectionString = postgres,
            Key = KeySettings.Read(raw, data, postgres is not null),
            NextKey = KeySettings.ReadNext(raw),
            AdminPassword = Secret(raw, "MUSTER_ADMIN_PASSWORD", least: 12),
            BootstrapToken = Secret(raw, "MUSTER_BOOTSTRAP_TOKEN", least: 32),
            ApiCallsPerSecond = raw.Number("MUSTER_API_CALLS_PER_SECOND", 50, 1, 100_000),
            UndoWindow = TimeSpan.FromSeconds(raw.Number("MUSTER_QUEUE_UNDO_SECONDS", 10, 0, 3600)),
            RequireFingerprintConfirmation = raw.Flag("MUSTER_QUEUE_REQUIRE_FINGERPRINT_CONFIRMATION"),
            SilentReject = raw.Flag("MUSTER_QUEUE_SILENT_REJECT"),
            Simulation = raw.Flag("MUSTER_SIMULATION"),
            EnrollmentSilence = TimeSpan.FromHours(raw.Number("MUSTER_ENROLLMENT_SILENCE_HOURS", 5, 1, 12)),
            SharedKeyWindow = TimeSpan.FromMinutes(raw.Number("MUSTER_SHARED_KEY_MINUTES", 60, 1, 1440)),
            ProvisioningAppId = AppId(raw, "MUSTER_PROVISIONING_APP_ID"),
            SharedKeyReportOnly = raw.Flag("MUSTER_SHARED_KEY_REPORT_ONLY"),
            PendingLifetime = TimeSpan.FromDays(raw.Number("MUSTER_QUEUE_PENDING_DAYS", 30, 1, 365)),
            PendingCap = raw.Number("MUSTER_QUEUE_PENDING_CAP", 100_000, 2, 10_000_000),
            PackageFolder = Path.GetFullPath(raw["MUSTER_PACKAGES"] ?? Path.Combine(data, "packages")),
            ImportMaxBytes = raw.Number("MUSTER_IMPORT_MAX_BYTES", 100 * MiB, 1024, GiB),
            ImportMaxRows = raw.Number("MUSTER_IMPORT_MAX_ROWS", 1_000_000, 1, 5_000_000),
            ImportMaxOpen = raw.Number("MUSTER_IMPORT_MAX_OPEN", 20, 1, 1_000),
            ImportUserSelects = raw.Flag("MUSTER_IMPORT_USER_SELECTS"),
            PackageMaxBytes = raw.Number("MUSTER_PACKAGE_MAX_BYTES", 8 * GiB, 1, 1024 * GiB),
            PackageKeepFreeBytes = raw.Number("MUSTER_PACKAGE_KEEP_FREE_BYTES", GiB, 0, 1024 * 1024 * GiB),
            WebFolder = Path.GetFullPath(raw["MUSTER_WEB"] ?? Path.Combine(AppContext.BaseDirectory, "wwwroot")),
        };
        raw.CheckNames();
        return raw.Faults.Count > 0 ? new SettingsReading(null, raw.Faults) : new SettingsReading(settings, []);
    }

    private static Guid AppId(RawSettings raw, string key)
    {
        var usual = new ServiceIdentityOptions().ProvisioningAppId;
        if (raw[key] is not { } given)
        {
            return usual;
        }

        if (Guid.TryParseExact(given, "D", out var id) && id != Guid.Empty)
        {
            return id;
        }

        raw.Faults.Add($"{key} is no application id: give it 32 hex digits with hyphens, for example {usual}.");
        return usual;
    }

    private static string? Secret(RawSettings raw, string key, int least)
    {
        const int most = 200;
        var secret = raw.Secret(key);
        if (secret is not null && (secret.Length < least || secret.Length > most))
        {
            raw.Faults.Add($"{key} has {secret.Length} characters: give it {least} to {most}.");
        }

        return secret;
    }
}
