using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Muster.Modules.Keys;

namespace Muster.TestKit.Hosting;

/// <summary>How a test wants its server.</summary>
public sealed record HostOptions
{
    /// <summary>Null: the clock of this machine.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>More settings, or others, by their names.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Sees every statement.</summary>
    public IInterceptor? Interceptor { get; init; }

    public FaultLog Log { get; } = new();

    /// <summary>Other keys than the test's own.</summary>
    public Action<KeysOptions>? Keys { get; init; }

    /// <summary>More services, such as a handler that fails.</summary>
    public Action<IServiceCollection>? Services { get; init; }

    /// <summary>What to call when a request comes whose path ends so.</summary>
    public (string? PathEnd, Action Call)? ArmOn { get; init; }
}
