using System.Text.Json;
using System.Text.Json.Serialization;

namespace Muster.Agent.Delivery.Items.Policies;

/// <summary>The files that a policy put here.</summary>
internal sealed record PolicyMemory
{
    private const int MostHashes = 4;

    public static PolicyMemory Nothing { get; } = new() { Files = [] };

    public required IReadOnlyList<PutFile> Files { get; init; }

    /// <summary>A memory that cannot be read names nothing: then nothing is taken off.</summary>
    public static PolicyMemory Read(string? text)
    {
        try
        {
            return text is null
                ? Nothing
                : JsonSerializer.Deserialize(text, PolicyJson.Default.PolicyMemory) ?? Nothing;
        }
        catch (JsonException)
        {
            return Nothing;
        }
    }

    public string Write() => JsonSerializer.Serialize(this, PolicyJson.Default.PolicyMemory);

    public PutFile? Of(string path) => Files.FirstOrDefault(file => file.Path == path);

    /// <summary>What is about to be put stands beside what was: a kill between this and the write leaves the old one.</summary>
    public PolicyMemory With(string path, string sha256)
    {
        var before = Of(path)?.Sha256 ?? [];
        return this with
        {
            Files =
            [
                .. Files.Where(file => file.Path != path),
                new PutFile { Path = path, Sha256 = [.. before.Prepend(sha256).Distinct().Take(MostHashes)] },
            ],
        };
    }

    public PolicyMemory Only(string path, string sha256) => Without(path).With(path, sha256);

    public PolicyMemory Without(string path) => this with { Files = [.. Files.Where(file => file.Path != path)] };
}

internal sealed record PutFile
{
    public required string Path { get; init; }

    /// <summary>Of the contents that we put, the newest first.</summary>
    public required IReadOnlyList<string> Sha256 { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(PolicyMemory))]
internal sealed partial class PolicyJson : JsonSerializerContext;
