using System.Text.Json;
using Muster.Agent.State;

namespace Muster.Agent.Delivery;

/// <summary>Where the agent keeps what it was given; only its own account can look into it.</summary>
internal sealed class DeliveryFolder : IDisposable
{
    private const string JournalFile = "journal.json";
    private const string ManifestFile = "manifest.jws";
    private readonly FileStream? held;

    private DeliveryFolder(string path, FileStream? held)
    {
        Location = path;
        this.held = held;
        Make(Documents);
        Make(Packages);
    }

    public string Location { get; }

    private string Documents => Path.Combine(Location, "documents");

    private string Packages => Path.Combine(Location, "packages");

    /// <summary>Within the folder of the agent, which is held already.</summary>
    public static DeliveryFolder In(StateFolder folder)
    {
        Make(folder.PathOf("delivery"));
        return new DeliveryFolder(folder.PathOf("delivery"), held: null);
    }

    /// <summary>A folder of its own, for nobody else at the same time.</summary>
    public static DeliveryFolder Hold(string path)
    {
        var folder = Path.GetFullPath(path);
        FolderSafety.Create(folder);
        FolderSafety.Check(folder);
        try
        {
            var file = Path.Combine(folder, "delivery.lock");
            return new DeliveryFolder(
                folder,
                new FileStream(file, OwnerOnly.Options(FileMode.OpenOrCreate, FileAccess.ReadWrite))
            );
        }
        catch (IOException)
        {
            throw new AgentStop(
                ExitCode.StateFolder,
                $"Another delivery is using {folder}.",
                "Stop it first (for example `systemctl stop muster-agent-delivery`)."
            );
        }
    }

    public string PathOf(string file) => Path.Combine(Location, file);

    public void Dispose() => held?.Dispose();

    public string DocumentOf(string sha256) => Path.Combine(Documents, sha256);

    public string PackageOf(string sha256) => Path.Combine(Packages, sha256);

    public Journal ReadJournal()
    {
        var file = Path.Combine(Location, JournalFile);
        try
        {
            return File.Exists(file)
                ? JsonSerializer.Deserialize(File.ReadAllBytes(file), JournalJson.Default.Journal) ?? new Journal()
                : new Journal();
        }
        catch (JsonException)
        {
            // A disk lost it. What is there is found again by looking; only what is to go is forgotten.
            return new Journal();
        }
    }

    public void Write(Journal journal) =>
        AtomicFile.Write(
            Path.Combine(Location, JournalFile),
            JsonSerializer.SerializeToUtf8Bytes(journal, JournalJson.Default.Journal)
        );

    /// <returns>Null when there is none.</returns>
    public string? ReadManifest() =>
        File.Exists(Path.Combine(Location, ManifestFile))
            ? File.ReadAllText(Path.Combine(Location, ManifestFile))
            : null;

    public void WriteManifest(string text) =>
        AtomicFile.Write(Path.Combine(Location, ManifestFile), System.Text.Encoding.ASCII.GetBytes(text));

    /// <summary>Deletes what nothing needs any more.</summary>
    /// <param name="packages">Null when all of them may be needed.</param>
    public void Sweep(IReadOnlySet<string> documents, IReadOnlySet<string>? packages)
    {
        Sweep(Documents, documents);
        if (packages is not null)
        {
            Sweep(Packages, packages);
        }
    }

    private static void Sweep(string folder, IReadOnlySet<string> needed)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            if (!needed.Contains(Path.GetFileNameWithoutExtension(file)))
            {
                File.Delete(file);
            }
        }
    }

    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder); // under the state folder, which only its owner can open
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly.Folder);
        }
    }
}
