using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace Muster.Server.Metrics;

/// <summary>What somebody asks for who helps from afar: this process at this moment. No setting, no name, no secret.</summary>
internal sealed record ProcessState
{
    public string Version { get; } = ProductVersion.Text;

    public string Runtime { get; } = RuntimeInformation.FrameworkDescription;

    public string System { get; } = $"{RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}";

    public int Processors { get; } = Environment.ProcessorCount;

    public long ResidentBytes { get; } = Environment.WorkingSet;

    public long HeapBytes { get; } = GC.GetTotalMemory(forceFullCollection: false);

    /// <summary>What the garbage collector may take, such as the limit of a container.</summary>
    public long AvailableBytes { get; } = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    public double PausePercent { get; } = GC.GetGCMemoryInfo().PauseTimePercentage;

    public int Threads { get; } = ThreadPool.ThreadCount;

    /// <summary>Work that no thread has begun: a number that stays above zero says that the processors do not keep up.</summary>
    public long WaitingWork { get; } = ThreadPool.PendingWorkItemCount;

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset Now { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ProcessState))]
internal sealed partial class ProcessStateJson : JsonSerializerContext;
