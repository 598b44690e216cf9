using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Muster.Modules.Enrollments.ErrorCodes;

/// <summary>What else is known of an error. Bound with <c>[AsParameters]</c>.</summary>
internal sealed record Clues
{
    [FromQuery(Name = "text")]
    [Description("The message that came with it.")]
    public string? Text { get; init; }

    [FromQuery(Name = "source")]
    [Description("Who says so, for example `mde2`.")]
    public string? Source { get; init; }

    [FromQuery(Name = "phase")]
    [Description("The step in which it came up.")]
    public string? Phase { get; init; }

    [FromQuery(Name = "platform")]
    [Description("`windows`, `apple`, `android` or `agent`.")]
    public string? Platform { get; init; }
}
