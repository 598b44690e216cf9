using Muster.Modules.Audit;

namespace Muster.Modules.Enrollments.Simulate;

internal sealed record SimulationBegun(string Fleet) : IAuditEvent
{
    public static string Action => "simulation_begun";

    public AuditedEntity Entity => new("simulation", Fleet);
}

internal sealed record SimulationRemoved(string Fleet, int Records) : IAuditEvent
{
    public static string Action => "simulation_removed";

    public AuditedEntity Entity => new("simulation", Fleet);
}
