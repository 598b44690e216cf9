using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Muster.Http;
using Muster.Kernel.Time;
using Muster.Modules.Audit.Internal;

namespace Muster.Modules.Audit.List;

/// <summary>What narrows the list. Every one of these has an index that also has the order.</summary>
internal sealed record AuditFilter
{
    private const int MaxLength = 256;

    [FromQuery(Name = "actorKind")]
    [Description("Only what these did: `operator`, `token`, `device` or `system`.")]
    public string? ActorKind { get; init; }

    [FromQuery(Name = "actorId")]
    [Description("Only what this one did.")]
    public string? ActorId { get; init; }

    [FromQuery(Name = "action")]
    [Description("Only this action, such as `enrollment_approved`.")]
    public string? Action { get; init; }

    [FromQuery(Name = "entityKind")]
    [Description("Only what was done to things of this kind, such as `person` or `enrollment_request`.")]
    public string? EntityKind { get; init; }

    [FromQuery(Name = "entityId")]
    [Description("Only what was done to this thing; with `entityKind`.")]
    public string? EntityId { get; init; }

    [FromQuery(Name = "from")]
    [Description("Only what happened at this instant or later.")]
    public DateTimeOffset? From { get; init; }

    [FromQuery(Name = "to")]
    [Description("Only what happened before this instant.")]
    public DateTimeOffset? To { get; init; }

    public void Check(FieldErrors errors)
    {
        if (EntityId is not null && EntityKind is null)
        {
            errors.Add("entityKind", "Name the kind together with the id.");
        }

        if (ActorId is not null && ActorKind is null)
        {
            errors.Add("actorKind", "Name the kind together with the id.");
        }

        foreach (
            var (name, text) in (ReadOnlySpan<(string, string?)>)
                [
                    ("actorKind", ActorKind),
                    ("actorId", ActorId),
                    ("action", Action),
                    ("entityKind", EntityKind),
                    ("entityId", EntityId),
                ]
        )
        {
            if (text?.Length > MaxLength)
            {
                errors.Add(name, $"At most {MaxLength} characters.");
            }
        }
    }

    public IQueryable<AuditRow> Narrow(IQueryable<AuditRow> rows)
    {
        rows = ActorKind is null ? rows : rows.Where(row => row.ActorKind == ActorKind);
        rows = ActorId is null ? rows : rows.Where(row => row.ActorId == ActorId);
        rows = Action is null ? rows : rows.Where(row => row.Action == Action);
        rows = EntityKind is null ? rows : rows.Where(row => row.EntityKind == EntityKind);
        rows = EntityId is null ? rows : rows.Where(row => row.EntityId == EntityId);
        if (From?.ToWholeMicroseconds() is { } from)
        {
            rows = rows.Where(row => row.At >= from);
        }

        return To?.ToWholeMicroseconds() is { } to ? rows.Where(row => row.At < to) : rows;
    }
}
