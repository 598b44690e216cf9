using System.Text.Json;
using System.Text.Json.Nodes;
using Muster.Agent.State;

namespace Muster.Agent.Delivery.Items.Policies;

/// <summary>The settings of all policies, for whoever may read the state folder: <c>{"policies": {"policy:…": {"key": value}}}</c>.</summary>
internal sealed class SettingsFile(string path)
{
    public const string Name = "settings.json";
    private const string Policies = "policies";

    public bool Has(string policy, JsonObject settings) =>
        JsonNode.DeepEquals(Read()[policy] ?? new JsonObject(), settings);

    /// <summary>All of the policy; the others' stay.</summary>
    public void Put(string policy, JsonObject settings)
    {
        if (Has(policy, settings))
        {
            return;
        }

        var all = Read();
        all.Remove(policy);
        if (settings.Count > 0)
        {
            all.Add(policy, settings.DeepClone());
        }

        var file = new JsonObject { [Policies] = all.DeepClone() };
        AtomicFile.Write(path, System.Text.Encoding.UTF8.GetBytes(file.ToJsonString()));
    }

    /// <summary>Of a file that does not parse nothing is left: each policy finds its settings missing, and puts them back.</summary>
    private JsonObject Read()
    {
        try
        {
            return File.Exists(path) && JsonNode.Parse(File.ReadAllBytes(path))?[Policies] is JsonObject all ? all : [];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return [];
        }
    }
}
