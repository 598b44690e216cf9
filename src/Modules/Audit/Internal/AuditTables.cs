using Muster.Storage.Copying;

namespace Muster.Modules.Audit.Internal;

/// <summary>The tables into which many events are written at once.</summary>
internal static class AuditTables
{
    public static CopiedTable Events { get; } =
        new(
            "audit_events",
            [
                new("id", ColumnKind.Id),
                new("at", ColumnKind.Instant),
                new("actor_kind", ColumnKind.Text),
                new("actor_id", ColumnKind.Text),
                new("action", ColumnKind.Text),
                new("entity_kind", ColumnKind.Text),
                new("entity_id", ColumnKind.Text),
                new("details", ColumnKind.Text),
            ]
        );

    public static CopiedTable Unsealed { get; } =
        new("audit_unsealed", [new("at", ColumnKind.Instant), new("event_id", ColumnKind.Id)]);

    public static CopiedTable Openings { get; } =
        new(
            "audit_openings",
            [
                new("event_id", ColumnKind.Id),
                new("subject_kind", ColumnKind.Text),
                new("subject_id", ColumnKind.Text),
                new("openings", ColumnKind.Text),
            ]
        );

    public static object?[] Row(AuditRow row) =>
        [row.Id, row.At, row.ActorKind, row.ActorId, row.Action, row.EntityKind, row.EntityId, row.Details];

    public static object?[] Row(OpeningRow row) => [row.EventId, row.SubjectKind, row.SubjectId, row.Openings];
}
