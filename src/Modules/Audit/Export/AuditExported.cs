namespace Muster.Modules.Audit.Export;

/// <param name="Personal">With names and personal values: from then on they are out of reach of an erasure.</param>
/// <param name="From">As it was asked for; null: from the beginning.</param>
/// <param name="To">As it was asked for; null: to the end.</param>
/// <param name="FirstRow">The place of the first row.</param>
/// <param name="EndRow">The place behind the last row.</param>
internal sealed record AuditExported(
    AuditedEntity Entity,
    string Format,
    bool Personal,
    DateTimeOffset? From,
    DateTimeOffset? To,
    long FirstRow,
    long EndRow
) : IAuditEvent
{
    public static string Action => "audit_exported";

    /// <param name="id">Empty while nothing was ever sealed.</param>
    public static AuditedEntity Log(Guid id) => new("audit_log", $"{id}");
}
