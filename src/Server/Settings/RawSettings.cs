using System.Collections;

namespace Muster.Server.Settings;

/// <summary>The <c>MUSTER_*</c> variables as they were given, with secrets read from their <c>…_FILE</c>.</summary>
internal sealed class RawSettings(IReadOnlyDictionary<string, string> values)
{
    private const string Prefix = "MUSTER_";
    private const string FileSuffix = "_FILE";

    // Of the command-line programs and the test runs, and what Kubernetes sets where a Service is named muster.
    private static readonly string[] NotOurs =
    [
        "MUSTER_URL",
        "MUSTER_TOKEN",
        "MUSTER_AGENT_",
        "MUSTER_TEST_",
        "MUSTER_SERVICE_",
        "MUSTER_PORT",
    ];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public List<string> Faults { get; } = [];

    public static RawSettings FromEnvironment() =>
        new(
            Environment
                .GetEnvironmentVariables()
                .Cast<DictionaryEntry>()
                .Where(entry => ((string)entry.Key).StartsWith(Prefix, StringComparison.Ordinal))
                .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal)
        );

    /// <returns>Null when it is not set or empty.</returns>
    public string? this[string key]
    {
        get
        {
            known.Add(key);
            return values.TryGetValue(key, out var value) && value.Trim().Length > 0 ? value.Trim() : null;
        }
    }

    /// <summary>A secret: the value itself, or the text of the file that <c>…_FILE</c> names.</summary>
    public string? Secret(string key)
    {
        var (direct, file) = (this[key], this[key + FileSuffix]);
        if (file is null)
        {
            return direct;
        }

        if (direct is not null)
        {
            Faults.Add($"{key} and {key}{FileSuffix} are both set: remove one of them.");
            return null;
        }

        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Faults.Add(
                $"{key}{FileSuffix}={file} cannot be read: {fault.Message} Name a file that this user can read."
            );
            return null;
        }
    }

    public int Number(string key, int preset, int least, int most) => (int)Number(key, (long)preset, least, most);

    public long Number(string key, long preset, long least, long most)
    {
        if (this[key] is not { } text)
        {
            return preset;
        }

        if (long.TryParse(text, out var value) && value >= least && value <= most)
        {
            return value;
        }

        Faults.Add($"{key}={text} is not a whole number from {least} to {most}: mend it, or remove it for {preset}.");
        return preset;
    }

    public bool Flag(string key)
    {
        var text = this[key];
        if (text is not (null or "0" or "1"))
        {
            Faults.Add($"{key}={text} is neither 0 nor 1: set it to 1 to switch it on, or remove it.");
        }

        return text == "1";
    }

    /// <summary>A misspelt key would silently leave its default in force, so it is a fault. To be called last.</summary>
    public void CheckNames()
    {
        foreach (var key in values.Keys.Order(StringComparer.Ordinal))
        {
            if (!known.Contains(key) && !NotOurs.Any(name => key.StartsWith(name, StringComparison.Ordinal)))
            {
                Faults.Add(
                    $"{key} is no setting of this server: correct its name or remove it. The settings are {string.Join(", ", known.Order(StringComparer.Ordinal))}."
                );
            }
        }
    }
}
