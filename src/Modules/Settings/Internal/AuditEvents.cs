using Muster.Modules.Audit;

namespace Muster.Modules.Settings.Internal;

internal sealed record EndpointValidated(string Url, int Ok, int Warnings, int Failed, int NotConfigured) : IAuditEvent
{
    public static string Action => "endpoint_validated";

    public AuditedEntity Entity => new("endpoint", Url);
}
