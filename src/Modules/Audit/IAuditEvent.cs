namespace Muster.Modules.Audit;

/// <summary>
/// Something that must be provable later. Its public properties are the row's details: what was before, what is now, why; those that say
/// something of a person are marked <see cref="PersonalAttribute"/>. It never carries a secret, a key or a whole certificate.
/// </summary>
public interface IAuditEvent
{
    /// <summary>Stable, snake_case, in the past tense; listed in <c>docs/guide/audit.md</c>.</summary>
    static abstract string Action { get; }

    AuditedEntity Entity { get; }

    /// <summary>Whose erasure takes the personal values out.</summary>
    AuditedEntity Subject => Entity;
}

/// <param name="Kind">For example <c>enrollment_request</c>.</param>
public sealed record AuditedEntity(string Kind, string Id);
