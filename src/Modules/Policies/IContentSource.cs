using Muster.Storage.Model;

namespace Muster.Modules.Policies;

/// <summary>One kind of things that blueprints hold: policies, apps, scripts, and what upper modules add.</summary>
public interface IContentSource
{
    /// <summary>Stable, for example <c>policy</c>.</summary>
    string Kind { get; }

    /// <summary>Whether a device can have one only: the first in order counts.</summary>
    bool IsSingle => false;

    /// <summary>Those that are there, as they are now. Database only. <see cref="ContentChanged"/> tells when it would answer something else.</summary>
    Task<IReadOnlyList<ContentRow>> ReadAsync(MusterDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken ct);
}

/// <param name="Platforms">Where it can be had.</param>
/// <param name="Version">Grows with every change of what it is.</param>
/// <param name="Sha256">64 hex digits that are others when devices get something else. Viewers see what is made of them: they rest on marks wherever something is secret.</param>
/// <param name="Idle">Of a kind of which a device can have one only: it is switched off, and leaves the place to another one.</param>
/// <param name="ForUser">It is done as the person who is signed in, and not as the system.</param>
/// <param name="Settings">What it sets, each with a hash of the value: two that set one to different values contradict each other.</param>
public sealed record ContentRow(
    Guid Id,
    string Name,
    IReadOnlyList<string> Platforms,
    long Version,
    string Sha256,
    IReadOnlyDictionary<string, string>? Settings = null,
    bool Idle = false,
    bool ForUser = false
);
