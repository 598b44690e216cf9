using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Muster.Http;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentQueue.List;

/// <summary>What a list of requests is narrowed to. Bound with <c>[AsParameters]</c>; <see cref="Check"/> checks.</summary>
internal sealed record RequestFilter
{
    public const string Ended = "ended";
    private const int MaxSearch = 256;

    [FromQuery(Name = "state")]
    [Description(
        "`pending`, `approved`, `rejected`, `expired`, `superseded`, `withdrawn`, or `ended` for all that do not wait; `pending` when nothing is said."
    )]
    public string? State { get; init; }

    [FromQuery(Name = "q")]
    [Description("The beginning of a name, a Device Key, a Peer ID, or a fingerprint in any form.")]
    public string? Q { get; init; }

    [FromQuery(Name = "platform")]
    [Description("`linux`, `windows` or `macos`.")]
    public string? Platform { get; init; }

    [FromQuery(Name = "conflict")]
    [Description("`true` for those with another side, `false` for those without.")]
    public bool? Conflict { get; init; }

    [FromQuery(Name = "person")]
    [Description("`known` when somebody has the Peer ID, `unknown` when nobody has, `disabled`.")]
    public string? Person { get; init; }

    [FromQuery(Name = "requestedBefore")]
    [Description("Only requests that came before this instant.")]
    public DateTimeOffset? RequestedBefore { get; init; }

    [FromQuery(Name = "requestedAfter")]
    [Description("Only requests that came at this instant or later.")]
    public DateTimeOffset? RequestedAfter { get; init; }

    public CheckedFilter Check(FieldErrors errors)
    {
        RequestState? state = RequestState.Pending;
        if (State == Ended)
        {
            state = null;
        }
        else if (State is not null && !EnumText.TryParse(State, out state))
        {
            errors.Add("state", "pending, approved, rejected, expired, superseded, withdrawn or ended.");
        }

        PersonMatch? person = null;
        if (Person is not null && !EnumText.TryParse(Person, out person))
        {
            errors.Add("person", "known, unknown or disabled.");
        }

        if (Q?.Length > MaxSearch)
        {
            errors.Add("q", $"At most {MaxSearch} characters.");
        }

        return new CheckedFilter(state, Q, Platform, Conflict, person, RequestedBefore, RequestedAfter);
    }
}

internal enum PersonMatch
{
    Known,
    Unknown,
    Disabled,
}

/// <param name="State">Null for all that do not wait.</param>
internal sealed record CheckedFilter(
    RequestState? State,
    string? Q,
    string? Platform,
    bool? Conflict,
    PersonMatch? Person,
    DateTimeOffset? RequestedBefore,
    DateTimeOffset? RequestedAfter
);
