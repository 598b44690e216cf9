using Muster.Protocols.Agent.Configuration;

namespace Muster.Agent.Delivery.Items.Policies.Services;

/// <summary>Whoever runs the services of this machine. Names have been checked: none can be read as an option.</summary>
internal interface IServices
{
    /// <summary>Ends the work with <c>no_service_manager</c> where none runs.</summary>
    Task RequireAsync(CancellationToken ct);

    Task<bool> IsThereAsync(ConfiguredService service, CancellationToken ct);

    Task ApplyAsync(ConfiguredService service, CancellationToken ct);

    /// <summary>Some of the files that were put may describe services.</summary>
    Task ReadAgainAsync(IEnumerable<string> files, CancellationToken ct);
}
