using System.Text;
using Muster.Agent.Delivery.Items;

namespace Muster.Unit.Agent.Delivery;

/// <summary>The work on one item, with the memory that the agent keeps for it.</summary>
internal sealed class Works
{
    public string Key { get; init; } = "policy:0193a697-4900-7c3e-9d57-2f1f6b0a4c11";

    public string? Memory { get; private set; }

    /// <summary>Called when something is remembered: throw here to be killed just after.</summary>
    public Action Remembered { get; set; } = () => { };

    public Dictionary<string, string> Variables { get; } = new() { ["device.name"] = "ws-0142" };

    public bool RemovesWhatLeft { get; set; } = true;

    public string? PackagePath { get; set; }

    public ItemWork On(string document) =>
        new()
        {
            Key = Key,
            Document = Encoding.UTF8.GetBytes(document),
            Variables = Variables,
            RemovesWhatLeft = RemovesWhatLeft,
            PackagePath = PackagePath,
            Memory = Memory,
            Remember = text =>
            {
                Memory = text;
                Remembered();
            },
        };
}

/// <summary>The process is gone at this line.</summary>
internal sealed class KilledException : Exception;
